#define _GNU_SOURCE
#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine.h"
#include "include/pictures.h"

lantoa_vips_functions vips;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char why_not[256];

static void quiet(const char *domain, int level, const char *message, void *context) {}

static int find_functions(void *library) {
#define LANTOA_FIND(result, name, parameters)                              \
  *(void **)&vips.name = dlsym(library, #name);                            \
  if (!vips.name) {                                                        \
    snprintf(why_not, sizeof why_not, "libvips.so.42: no " #name);         \
    return -1;                                                             \
  }
  LANTOA_VIPS_FUNCTIONS(LANTOA_FIND)
#undef LANTOA_FIND
  return 0;
}

// Nothing reads a picture but the four decoders that are called by name.
static void block_loaders(void) {
  vips.vips_block_untrusted_set(1);
  vips.vips_operation_block_set("VipsForeignLoad", 1);
  vips.vips_operation_block_set("VipsForeignLoadJpegBuffer", 0);
  vips.vips_operation_block_set("VipsForeignLoadPngBuffer", 0);
  vips.vips_operation_block_set("VipsForeignLoadWebpBuffer", 0);
  vips.vips_operation_block_set("VipsForeignLoadNsgifBuffer", 0);
}

static void open_library(void) {
  void *library = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    const char *reason = dlerror();
    snprintf(why_not, sizeof why_not, "%s", reason ? reason : "libvips.so.42");
    return;
  }
  if (find_functions(library)) return;
  if (vips.vips_version(0) != 8 || vips.vips_version(1) < 14) {
    snprintf(why_not, sizeof why_not, "libvips %d.%d < 8.14", vips.vips_version(0),
             vips.vips_version(1));
    return;
  }
  // A folder without plug-ins: ImageMagick, Poppler and the like are not even loaded.
  setenv("VIPSHOME", "/nonexistent", 1);
  if (vips.vips_init("lantoa")) {
    snprintf(why_not, sizeof why_not, "vips_init");
    return;
  }
  block_loaders();
  // Large blocks go back to the kernel at once. Otherwise the allocator learns from the first one to
  // keep their like, and each thread holds on to a picture that it has long finished.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  // Pictures are made in parallel; a single one is not, and nothing of it is remembered.
  vips.vips_concurrency_set(1);
  vips.vips_cache_set_max(0);
  vips.g_log_set_handler("VIPS", ~0, quiet, NULL);
}

const char *lantoa_pictures_open(void) {
  pthread_once(&once, open_library);
  return why_not[0] ? why_not : NULL;
}

void lantoa_pictures_leave_thread(void) { vips.vips_thread_shutdown(); }

void lantoa_pictures_forget_complaints(void) { vips.vips_error_clear(); }

void lantoa_pictures_complaints(char *text, size_t size) {
  char *all = vips.vips_error_buffer_copy();
  snprintf(text, size, "%s", all ? all : "");
  vips.g_free(all);
}
