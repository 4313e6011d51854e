#include "engine.h"
#include "include/pictures.h"

static int encode_jpeg(VipsImage *image, lantoa_picture_style style, void **bytes, size_t *count) {
  return vips.vips_jpegsave_buffer(image, bytes, count, "Q", style.quality, "optimize_coding", 1,
                                   "interlace", style.progressive, "subsample_mode",
                                   style.full_color ? SUBSAMPLE_OFF : SUBSAMPLE_ON, "strip", 1,
                                   NULL);
}

static int encode_webp(VipsImage *image, lantoa_picture_style style, void **bytes, size_t *count) {
  return vips.vips_webpsave_buffer(image, bytes, count, "Q", style.quality, "lossless",
                                   style.lossless, "effort", 4, "smart_subsample",
                                   style.full_color, "strip", 1, NULL);
}

static int encode_png(VipsImage *image, lantoa_picture_style style, void **bytes, size_t *count) {
  return vips.vips_pngsave_buffer(image, bytes, count, "compression", 9, "filter",
                                  style.palette ? PNG_FILTER_NONE : PNG_FILTER_ALL, "palette",
                                  style.palette, "effort", 2, "strip", 1, NULL);
}

static int encode_gif(VipsImage *image, void **bytes, size_t *count) {
  return vips.vips_gifsave_buffer(image, bytes, count, "strip", 1, NULL);
}

int lantoa_picture_encode(lantoa_picture *picture, lantoa_picture_style style,
                          lantoa_picture_bytes *result) {
  VipsImage *image = (VipsImage *)picture;
  result->bytes = NULL;
  result->count = 0;
  switch (style.format) {
  case LANTOA_JPEG: return encode_jpeg(image, style, &result->bytes, &result->count);
  case LANTOA_WEBP: return encode_webp(image, style, &result->bytes, &result->count);
  case LANTOA_PNG: return encode_png(image, style, &result->bytes, &result->count);
  case LANTOA_GIF: return encode_gif(image, &result->bytes, &result->count);
  }
  return -1;
}

void lantoa_picture_bytes_free(lantoa_picture_bytes bytes) { vips.g_free(bytes.bytes); }
