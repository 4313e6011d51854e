// The index: its files, loaded when a query needs them.
