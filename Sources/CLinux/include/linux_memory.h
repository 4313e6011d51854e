#ifndef LANTOA_LINUX_MEMORY_H
#define LANTOA_LINUX_MEMORY_H

/// Lets the allocator keep freed memory instead of giving it back to the kernel (mallopt).
void lantoa_keep_freed_memory(void);

#endif
