#ifndef LANTOA_ARENA_H
#define LANTOA_ARENA_H

/// The calling thread's arena as a `cmark_mem`: memory of the C parser, given back all at once.
void *lantoa_arena(void);

/// Begins a use of the calling thread's arena; uses may nest.
void lantoa_arena_begin(void);

/// Ends a use; with the outermost one everything allocated since it began is gone.
void lantoa_arena_end(void);

#endif
