#include <string.h>

#include "engine.h"
#include "include/pictures.h"

// Steps of a chain: each takes over the image it is given and returns the next one, or NULL.
// NULL goes through all of them.

static VipsImage *next(VipsImage *image, VipsImage *made, int failed) {
  vips.g_object_unref(image);
  return failed ? NULL : made;
}

// `memory` keeps the library from writing large pictures to temporary files.
static VipsImage *load(const void *bytes, size_t count, lantoa_picture_request request) {
  VipsImage *image = NULL;
  void *data = (void *)bytes;
  int failed = -1;
  int fail_on = request.is_strict ? FAIL_ON_WARNING : FAIL_ON_ERROR;
  switch (request.format) {
  case LANTOA_JPEG:
    failed = vips.vips_jpegload_buffer(data, count, &image, "shrink", (int)request.shrink, "access",
                                       ACCESS_SEQUENTIAL, "fail_on", fail_on, "memory", 1,
                                       NULL);
    break;
  case LANTOA_PNG:
    failed = vips.vips_pngload_buffer(data, count, &image, "access", ACCESS_SEQUENTIAL, "fail_on",
                                      fail_on, "memory", 1, NULL);
    break;
  case LANTOA_WEBP:
    failed = vips.vips_webpload_buffer(data, count, &image, "scale", 1 / request.shrink, "access",
                                       ACCESS_SEQUENTIAL, "fail_on", fail_on, "memory", 1,
                                       NULL);
    break;
  case LANTOA_GIF:
    failed = vips.vips_gifload_buffer(data, count, &image, "access", ACCESS_SEQUENTIAL, "fail_on",
                                      fail_on, "memory", 1, NULL);
    break;
  }
  return failed ? NULL : image;
}

static VipsImage *in_memory(VipsImage *image) {
  if (!image) return NULL;
  VipsImage *made = vips.vips_image_copy_memory(image);
  return next(image, made, !made);
}

static VipsImage *cast_to(VipsImage *image, int format) {
  if (!image || vips.vips_image_get_format(image) == format) return image;
  VipsImage *made = NULL;
  int failed = vips.vips_cast(image, &made, format, NULL);
  return next(image, made, failed);
}

static VipsImage *premultiplied(VipsImage *image) {
  if (!image) return NULL;
  VipsImage *made = NULL;
  int failed = vips.vips_premultiply(image, &made, NULL);
  return next(image, made, failed);
}

static VipsImage *unpremultiplied(VipsImage *image) {
  if (!image) return NULL;
  VipsImage *made = NULL;
  int failed = vips.vips_unpremultiply(image, &made, NULL);
  return next(image, made, failed);
}

static VipsImage *scaled(VipsImage *image, int width, int height) {
  if (!image) return NULL;
  double across = (double)width / vips.vips_image_get_width(image);
  double down = (double)height / vips.vips_image_get_height(image);
  VipsImage *made = NULL;
  int failed = vips.vips_resize(image, &made, across, "vscale", down, "kernel", KERNEL_LANCZOS3,
                                NULL);
  return next(image, made, failed);
}

// Colours of transparent pixels must not shine through: they weigh as much as they are seen.
static VipsImage *resized(VipsImage *image, int width, int height) {
  if (!image) return NULL;
  if (vips.vips_image_get_width(image) == width && vips.vips_image_get_height(image) == height)
    return image;
  if (!vips.vips_image_hasalpha(image)) return scaled(image, width, height);
  int format = vips.vips_image_get_format(image);
  image = scaled(premultiplied(image), width, height);
  return cast_to(unpremultiplied(image), format);
}

static VipsImage *in_space(VipsImage *image, int space) {
  if (!image || vips.vips_image_get_interpretation(image) == space) return image;
  VipsImage *made = NULL;
  int failed = vips.vips_colourspace(image, &made, space, NULL);
  return next(image, made, failed);
}

// Whether there is a profile for this kind of colours; one for another kind is passed over.
static int has_profile(VipsImage *image, const char *kind) {
  const void *data = NULL;
  size_t count = 0;
  // Asking for what is not there would be a complaint.
  return vips.vips_image_get_typeof(image, "icc-profile-data") &&
         !vips.vips_image_get_blob(image, "icc-profile-data", &data, &count) && count >= 20 &&
         !memcmp((const char *)data + 16, kind, 4);
}

// By the profile in the picture; where that is useless, as if there were none.
static VipsImage *through_profile(VipsImage *image, const char *otherwise) {
  if (!image) return NULL;
  VipsImage *made = NULL;
  if (!vips.vips_icc_transform(image, &made, "srgb", "embedded", 1, "input_profile", otherwise,
                               "intent", INTENT_RELATIVE, "black_point_compensation", 1, NULL))
    return next(image, made, 0);
  return image;
}

// Eight bits of sRGB or grey, whatever it was; transparency stays.
static VipsImage *in_web_colors(VipsImage *image) {
  if (!image) return NULL;
  if (vips.vips_image_get_interpretation(image) == SPACE_CMYK)
    return in_space(through_profile(image, "cmyk"), SPACE_SRGB);
  int is_grey = vips.vips_image_get_bands(image) < 3;
  image = in_space(image, is_grey ? SPACE_GREY : SPACE_SRGB);
  if (image && has_profile(image, is_grey ? "GRAY" : "RGB "))
    image = through_profile(image, is_grey ? NULL : "srgb");
  return cast_to(image, FORMAT_UCHAR);
}

static VipsImage *without_alpha_if_opaque(VipsImage *image) {
  if (!image || !vips.vips_image_hasalpha(image)) return image;
  int bands = vips.vips_image_get_bands(image);
  const uint8_t *samples = vips.vips_image_get_data(image);
  size_t count = (size_t)vips.vips_image_get_width(image) * vips.vips_image_get_height(image);
  for (size_t index = 0; index < count; index++)
    if (samples[index * bands + bands - 1] != 255) return image;
  VipsImage *made = NULL;
  int failed = vips.vips_extract_band(image, &made, 0, "n", bands - 1, NULL);
  return in_memory(next(image, made, failed));
}

static VipsImage *upright(VipsImage *image, int orientation) {
  if (!image || orientation == 1) return image;
  VipsImage *made = NULL;
  int failed = vips.vips_autorot(image, &made, NULL);
  return in_memory(next(image, made, failed));
}

int lantoa_picture_measure(const void *bytes, size_t count, lantoa_picture_format format,
                           lantoa_picture_shape *shape) {
  lantoa_picture_request request = {format, 1, 0, 0, 0};
  VipsImage *image = load(bytes, count, request);
  if (!image) return -1;
  shape->orientation = vips.vips_image_get_orientation(image);
  int is_turned = shape->orientation >= 5;
  int width = vips.vips_image_get_width(image), height = vips.vips_image_get_height(image);
  shape->width = is_turned ? height : width;
  shape->height = is_turned ? width : height;
  vips.g_object_unref(image);
  return 0;
}

lantoa_picture *lantoa_picture_decode(const void *bytes, size_t count,
                                      lantoa_picture_request request) {
  VipsImage *image = load(bytes, count, request);
  if (!image) return NULL;
  int orientation = vips.vips_image_get_orientation(image);
  if (request.width && request.height)
    image = orientation >= 5 ? resized(image, request.height, request.width)
                             : resized(image, request.width, request.height);
  image = in_memory(in_web_colors(image));
  return (lantoa_picture *)upright(without_alpha_if_opaque(image), orientation);
}

lantoa_picture *lantoa_picture_resized(lantoa_picture *picture, int width, int height) {
  VipsImage *image = NULL;
  if (vips.vips_copy((VipsImage *)picture, &image, NULL)) return NULL;
  return (lantoa_picture *)in_memory(resized(image, width, height));
}

int lantoa_picture_width(const lantoa_picture *picture) {
  return vips.vips_image_get_width((const VipsImage *)picture);
}

int lantoa_picture_height(const lantoa_picture *picture) {
  return vips.vips_image_get_height((const VipsImage *)picture);
}

int lantoa_picture_bands(const lantoa_picture *picture) {
  return vips.vips_image_get_bands((const VipsImage *)picture);
}

const uint8_t *lantoa_picture_samples(lantoa_picture *picture) {
  return vips.vips_image_get_data((VipsImage *)picture);
}

void lantoa_picture_free(lantoa_picture *picture) { vips.g_object_unref(picture); }
