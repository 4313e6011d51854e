// Queries: understood, found, ranked.
