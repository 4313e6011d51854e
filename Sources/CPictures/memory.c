#include <pthread.h>

#include "include/pictures.h"

// What all pictures in work may hold together. Ordinary photos fit side by side; one that the
// decoder must hold whole (progressive, interlaced) waits for its turn.
static const size_t allowance = 112u << 20;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static size_t used;
static unsigned long last_number, called_number;

static size_t share(size_t bytes) { return bytes < allowance ? bytes : allowance; }

void lantoa_pictures_take_memory(size_t bytes) {
  pthread_mutex_lock(&lock);
  unsigned long number = last_number++;
  while (number != called_number || used + share(bytes) > allowance)
    pthread_cond_wait(&changed, &lock);
  called_number++;
  used += share(bytes);
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
}

void lantoa_pictures_give_memory(size_t bytes) {
  pthread_mutex_lock(&lock);
  used -= share(bytes);
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
}
