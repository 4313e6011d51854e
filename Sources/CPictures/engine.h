#ifndef LANTOA_PICTURES_ENGINE_H
#define LANTOA_PICTURES_ENGINE_H

#include <stddef.h>

// libvips is opened with dlopen when the first picture is made: linked, it costs every run 20 ms and
// 23 MB, also where all pictures come from the cache. Its headers bring the linker flags along,
// so the few functions are declared here, as <vips/vips.h> of 8.14 has them. They are part of the
// stable interface of libvips.so.42.

typedef struct _VipsImage VipsImage;

#define LANTOA_VIPS_FUNCTIONS(X)                                                        \
  X(int, vips_init, (const char *))                                                     \
  X(int, vips_version, (int))                                                           \
  X(void, vips_block_untrusted_set, (int))                                              \
  X(void, vips_operation_block_set, (const char *, int))                                \
  X(void, vips_concurrency_set, (int))                                                  \
  X(void, vips_cache_set_max, (int))                                                    \
  X(void, vips_thread_shutdown, (void))                                                 \
  X(char *, vips_error_buffer_copy, (void))                                             \
  X(void, vips_error_clear, (void))                                                     \
  X(int, vips_jpegload_buffer, (void *, size_t, VipsImage **, ...))                     \
  X(int, vips_pngload_buffer, (void *, size_t, VipsImage **, ...))                      \
  X(int, vips_webpload_buffer, (void *, size_t, VipsImage **, ...))                     \
  X(int, vips_gifload_buffer, (void *, size_t, VipsImage **, ...))                      \
  X(int, vips_jpegsave_buffer, (VipsImage *, void **, size_t *, ...))                   \
  X(int, vips_pngsave_buffer, (VipsImage *, void **, size_t *, ...))                    \
  X(int, vips_webpsave_buffer, (VipsImage *, void **, size_t *, ...))                   \
  X(int, vips_gifsave_buffer, (VipsImage *, void **, size_t *, ...))                    \
  X(int, vips_resize, (VipsImage *, VipsImage **, double, ...))                         \
  X(int, vips_premultiply, (VipsImage *, VipsImage **, ...))                            \
  X(int, vips_unpremultiply, (VipsImage *, VipsImage **, ...))                          \
  X(int, vips_cast, (VipsImage *, VipsImage **, int, ...))                              \
  X(int, vips_copy, (VipsImage *, VipsImage **, ...))                                   \
  X(int, vips_extract_band, (VipsImage *, VipsImage **, int, ...))                      \
  X(int, vips_colourspace, (VipsImage *, VipsImage **, int, ...))                       \
  X(int, vips_icc_transform, (VipsImage *, VipsImage **, const char *, ...))            \
  X(int, vips_autorot, (VipsImage *, VipsImage **, ...))                                \
  X(VipsImage *, vips_image_copy_memory, (VipsImage *))                                 \
  X(const void *, vips_image_get_data, (VipsImage *))                                   \
  X(int, vips_image_get_width, (const VipsImage *))                                     \
  X(int, vips_image_get_height, (const VipsImage *))                                    \
  X(int, vips_image_get_bands, (const VipsImage *))                                     \
  X(int, vips_image_get_format, (const VipsImage *))                                    \
  X(int, vips_image_get_interpretation, (const VipsImage *))                            \
  X(int, vips_image_get_orientation, (VipsImage *))                                     \
  X(size_t, vips_image_get_typeof, (const VipsImage *, const char *))                   \
  X(int, vips_image_get_blob, (const VipsImage *, const char *, const void **, size_t *)) \
  X(int, vips_image_hasalpha, (VipsImage *))                                            \
  X(void, g_object_unref, (void *))                                                     \
  X(void, g_free, (void *))                                                             \
  X(unsigned, g_log_set_handler, (const char *, int, void (*)(const char *, int, const char *, void *), void *))

#define LANTOA_DECLARE(result, name, parameters) result(*name) parameters;
typedef struct {
  LANTOA_VIPS_FUNCTIONS(LANTOA_DECLARE)
} lantoa_vips_functions;
#undef LANTOA_DECLARE

/// The functions of the library; all set once `lantoa_pictures_open` has returned NULL.
extern lantoa_vips_functions vips;

// Values of the library's enumerations.
enum { ACCESS_SEQUENTIAL = 1 };
enum { FAIL_ON_ERROR = 2, FAIL_ON_WARNING = 3 };
enum { SPACE_GREY = 1, SPACE_CMYK = 15, SPACE_SRGB = 22 };
enum { FORMAT_UCHAR = 0 };
enum { KERNEL_LANCZOS3 = 5 };
enum { SUBSAMPLE_ON = 1, SUBSAMPLE_OFF = 2 };
enum { INTENT_RELATIVE = 1 };
enum { PNG_FILTER_NONE = 0x08, PNG_FILTER_ALL = 0xF8 };

#endif
