#include "linux_memory.h"

#include <malloc.h>

void lantoa_keep_freed_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  // As much as a heap of a thread can hold: it is then opened whole, not page by page.
  mallopt(M_TOP_PAD, 64 << 20);
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
}
