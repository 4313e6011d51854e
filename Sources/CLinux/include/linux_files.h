#ifndef LANTOA_LINUX_FILES_H
#define LANTOA_LINUX_FILES_H

/// Swaps two paths atomically (renameat2 with RENAME_EXCHANGE); 0, or -1 with errno.
int lantoa_exchange(int directory, const char *first, const char *second);

/// Writes everything of the file system that holds the descriptor to disk; 0, or -1 with errno.
int lantoa_syncfs(int descriptor);

#endif
