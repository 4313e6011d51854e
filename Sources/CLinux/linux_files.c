#define _GNU_SOURCE
#include "linux_files.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int lantoa_exchange(int directory, const char *first, const char *second) {
  return renameat2(directory, first, directory, second, RENAME_EXCHANGE);
}

int lantoa_syncfs(int descriptor) { return syncfs(descriptor); }
