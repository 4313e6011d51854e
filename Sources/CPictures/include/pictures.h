#ifndef LANTOA_PICTURES_H
#define LANTOA_PICTURES_H

#include <stddef.h>
#include <stdint.h>

/// The formats that the library is allowed to read and write.
typedef enum {
  LANTOA_JPEG,
  LANTOA_PNG,
  LANTOA_WEBP,
  LANTOA_GIF,
} lantoa_picture_format;

/// Eight-bit pixels in memory, in sRGB or grey, with or without transparency, upright.
typedef struct lantoa_picture lantoa_picture;

/// How a picture is to be read.
typedef struct {
  lantoa_picture_format format;
  /// How many times smaller the decoder itself makes a JPEG (1, 2, 4, 8) or WebP (1 and more).
  double shrink;
  /// The size wanted, upright; 0 for the size it has.
  int width;
  int height;
  /// Whether a file of which the decoder only warns counts as broken.
  int is_strict;
} lantoa_picture_request;

/// What was found when the header of a picture was read.
typedef struct {
  /// In pixels, upright.
  int width;
  int height;
  /// As EXIF counts: 1 is upright, from 5 on width and height change places.
  int orientation;
} lantoa_picture_shape;

/// How a picture is to be written.
typedef struct {
  lantoa_picture_format format;
  /// 1 to 100, for JPEG and lossy WebP.
  int quality;
  /// WebP without loss.
  int lossless;
  /// JPEG that sharpens while it arrives.
  int progressive;
  /// Colour at full resolution, for text.
  int full_color;
  /// PNG of at most 256 colours.
  int palette;
} lantoa_picture_style;

/// Bytes that were written; `bytes` is given back with `lantoa_picture_bytes_free`.
typedef struct {
  void *bytes;
  size_t count;
} lantoa_picture_bytes;

/// Opens the library, at the first call only; NULL, or why it cannot be used.
const char *lantoa_pictures_open(void);

/// Reads the header only; 0, or -1.
int lantoa_picture_measure(const void *bytes, size_t count, lantoa_picture_format format,
                           lantoa_picture_shape *shape);

/// Decodes the first image; NULL if it is broken.
lantoa_picture *lantoa_picture_decode(const void *bytes, size_t count,
                                      lantoa_picture_request request);

/// A smaller copy; NULL if memory is short.
lantoa_picture *lantoa_picture_resized(lantoa_picture *picture, int width, int height);

/// Writes pixels and nothing else; 0, or -1.
int lantoa_picture_encode(lantoa_picture *picture, lantoa_picture_style style,
                          lantoa_picture_bytes *result);

int lantoa_picture_width(const lantoa_picture *picture);
int lantoa_picture_height(const lantoa_picture *picture);

/// Samples of each pixel: grey 1, grey and alpha 2, colour 3, colour and alpha 4.
int lantoa_picture_bands(const lantoa_picture *picture);

/// The samples, row by row; they live as long as the picture.
const uint8_t *lantoa_picture_samples(lantoa_picture *picture);

void lantoa_picture_free(lantoa_picture *picture);
void lantoa_picture_bytes_free(lantoa_picture_bytes bytes);

/// Empties the library's one list of complaints, which all threads share.
void lantoa_pictures_forget_complaints(void);

/// Copies what the library complained of, cut to `size` and ended by a zero.
void lantoa_pictures_complaints(char *text, size_t size);

/// Gives back what the library keeps for the calling thread.
void lantoa_pictures_leave_thread(void);

/// Waits until `bytes` of memory may be used, in the order of asking; more than the whole
/// allowance means: alone. All threads share one allowance.
void lantoa_pictures_take_memory(size_t bytes);
void lantoa_pictures_give_memory(size_t bytes);

#endif
