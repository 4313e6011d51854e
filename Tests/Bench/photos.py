#!/usr/bin/env python3
"""Writes photo-like JPEGs of 12 megapixels, as phones make them.

    photos.py N DIR [--seed S] [--jobs J]

Light falls off from a horizon, soft shapes stand at several scales, some edges are sharp, and grain
lies over everything: a spectrum that falls with frequency, as in photographs. Quality 90, colour at
half resolution, no metadata. The same N and seed always give the same bytes.
"""

import argparse
import multiprocessing
from pathlib import Path

import numpy
from PIL import Image, ImageDraw

WIDTH, HEIGHT = 4000, 3000
COARSE = 4
GRAIN = 1024


def smooth(lots, scale, width, height):
    """Noise without detail finer than `scale` pixels."""
    few = lots.standard_normal((height // scale + 2, width // scale + 2), dtype=numpy.float32)
    return numpy.asarray(Image.fromarray(few).resize((width, height), Image.Resampling.BICUBIC))


def shapes(lots):
    """Sharp edges: roofs, poles, leaves, as lightness from -1 to 1."""
    image = Image.new("L", (WIDTH, HEIGHT), 128)
    draw = ImageDraw.Draw(image)
    for _ in range(int(lots.integers(25, 45))):
        x, y = lots.integers(0, WIDTH), lots.integers(0, HEIGHT)
        size = int(lots.integers(60, 900))
        corners = [(int(x + lots.integers(-size, size)), int(y + lots.integers(-size, size)))
                   for _ in range(int(lots.integers(3, 7)))]
        draw.polygon(corners, fill=int(lots.integers(60, 200)))
    for _ in range(30):
        x, y = int(lots.integers(0, WIDTH)), int(lots.integers(0, HEIGHT))
        draw.line([(x, y), (x + int(lots.integers(-400, 400)), y + int(lots.integers(-400, 400)))],
                  fill=int(lots.integers(30, 220)), width=int(lots.integers(2, 9)))
    return (numpy.asarray(image, numpy.float32) - 128) / 128


def photo(seed, number):
    """One picture as red, green and blue."""
    lots = numpy.random.default_rng([seed, number])
    width, height = WIDTH // COARSE, HEIGHT // COARSE
    slope = numpy.linspace(1, -1, height, dtype=numpy.float32)[:, None]
    detail = float(lots.uniform(0.4, 2))
    light = slope * float(lots.uniform(15, 45))
    for scale, strength in ((256, 26), (64, 16), (16, 8 * detail), (4, 7 * detail)):
        light = light + smooth(lots, scale, width, height) * strength
    tints = [smooth(lots, 128, width, height) * 14 for _ in range(2)]
    large = (WIDTH, HEIGHT)
    light, warm, green = (
        numpy.asarray(Image.fromarray(plane).resize(large, Image.Resampling.BICUBIC))
        for plane in (light, *tints))
    tile = smooth(lots, 2, GRAIN, GRAIN) * 3 + lots.standard_normal((GRAIN, GRAIN), numpy.float32)
    grain = numpy.tile(tile, (HEIGHT // GRAIN + 1, WIDTH // GRAIN + 1))[:HEIGHT, :WIDTH]
    light = light + shapes(lots) * 70 + grain * float(lots.uniform(1.4, 3)) + 128
    channels = (light + warm, light + green, light - warm)
    return numpy.stack([numpy.clip(c, 0, 255).astype(numpy.uint8) for c in channels], -1)


def write(task):
    seed, number, folder = task
    path = folder / f"{number:04}.jpg"
    Image.fromarray(photo(seed, number)).save(path, quality=90, subsampling=2)
    return path.stat().st_size


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--seed", type=int, default=20241010)
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    arguments = parser.parse_args()
    arguments.directory.mkdir(parents=True, exist_ok=True)
    tasks = [(arguments.seed, n, arguments.directory) for n in range(1, arguments.count + 1)]
    with multiprocessing.Pool(arguments.jobs) as pool:
        sizes = pool.map(write, tasks, chunksize=1)
    print(f"{len(sizes)} photos of {WIDTH} × {HEIGHT}, {min(sizes) / 1e6:.1f} to "
          f"{max(sizes) / 1e6:.1f} MB, together {sum(sizes) / 1e6:.0f} MB: {arguments.directory}")


if __name__ == "__main__":
    main()
