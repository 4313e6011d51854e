#include "arena.h"

#include <cmark-gfm.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Blocks are cut off one chunk after another; what the parser frees on its way is kept by size and
// given out again, so that a long text needs no more memory than with malloc.

enum { ALIGNMENT = 16, SMALL = 1024, SMALL_CLASSES = SMALL / ALIGNMENT + 1, CLASSES = 128 };

static const size_t CHUNK = 256 * 1024;

typedef struct Block {
  size_t capacity;
  struct Block *next;
} Block;

typedef struct Chunk {
  struct Chunk *before;
  size_t size;
} Chunk;

typedef struct {
  Chunk *chunk;
  char *next;
  char *end;
  int uses;
  Block *freed[CLASSES];
} Arena;

static _Thread_local Arena arena;

static void fail(void) {
  fputs("lantoa: out of memory\n", stderr);
  abort();
}

static size_t capacity_for(size_t size) {
  if (size <= SMALL) return size == 0 ? ALIGNMENT : (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if (size > SIZE_MAX / 4) fail();
  size_t capacity = 2 * SMALL;
  while (capacity < size) capacity *= 2;
  return capacity;
}

static unsigned class_of(size_t capacity) {
  if (capacity <= SMALL) return (unsigned)(capacity / ALIGNMENT);
  return SMALL_CLASSES + (unsigned)__builtin_ctzll(capacity) - 11;
}

static void add_chunk(size_t size) {
  if (size < CHUNK) size = CHUNK;
  Chunk *chunk = malloc(sizeof(Chunk) + size);
  if (!chunk) fail();
  chunk->before = arena.chunk;
  chunk->size = size;
  arena.chunk = chunk;
  arena.next = (char *)(chunk + 1);
  arena.end = arena.next + size;
}

/// A block of at least `size` bytes; what stands in it is unknown.
static Block *take(size_t size) {
  size_t capacity = capacity_for(size);
  Block **freed = &arena.freed[class_of(capacity)];
  Block *block = *freed;
  if (block) {
    *freed = block->next;
    return block;
  }
  size_t whole = sizeof(Block) + capacity;
  if ((size_t)(arena.end - arena.next) < whole) add_chunk(whole);
  block = (Block *)arena.next;
  arena.next += whole;
  block->capacity = capacity;
  return block;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) fail();
  Block *block = take(count * size);
  return memset(block + 1, 0, count * size);
}

static void arena_free(void *memory) {
  if (!memory) return;
  Block *block = (Block *)memory - 1;
  Block **freed = &arena.freed[class_of(block->capacity)];
  block->next = *freed;
  *freed = block;
}

static void *arena_realloc(void *memory, size_t size) {
  if (!memory) return take(size) + 1;
  Block *block = (Block *)memory - 1;
  if (size <= block->capacity) return memory;
  Block *larger = take(size);
  memcpy(larger + 1, memory, block->capacity);
  arena_free(memory);
  return larger + 1;
}

static cmark_mem functions = {arena_calloc, arena_realloc, arena_free};

void *lantoa_arena(void) { return &functions; }

void lantoa_arena_begin(void) {
  if (arena.uses++ == 0 && !arena.chunk) add_chunk(CHUNK);
}

void lantoa_arena_end(void) {
  if (--arena.uses > 0) return;
  while (arena.chunk->before) {
    Chunk *before = arena.chunk->before;
    free(arena.chunk);
    arena.chunk = before;
  }
  memset(arena.freed, 0, sizeof arena.freed);
  arena.next = (char *)(arena.chunk + 1);
  arena.end = arena.next + arena.chunk->size;
}
