"""Runs `lantoa-bench drawings | papers` on inputs that a fuzzer makes."""

import struct
import subprocess
from pathlib import Path

BENCH = Path(__file__).resolve().parents[2] / ".build" / "release" / "lantoa-bench"
# Seconds that one input may take, and bytes of memory for all.
SLOW, MEMORY = 3.0, 1 << 30


class Frames:
    """A program that answers; it is watched for time, memory and sudden ends."""

    def __init__(self, mode):
        self.mode = mode
        self.slowest, self.peak = 0.0, 0
        self.start()

    def start(self):
        limit = f"ulimit -v {(MEMORY + (1 << 30)) // 1024}; exec {BENCH} {self.mode}"
        self.program = subprocess.Popen(["bash", "-c", limit], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def ask(self, data):
        """The answer, or None where the program died."""
        try:
            self.program.stdin.write(struct.pack("<I", len(data)) + data)
            self.program.stdin.flush()
            head = self.program.stdout.read(8)
            micros, size = struct.unpack("<II", head)
        except (BrokenPipeError, struct.error):
            self.program.wait()
            self.start()
            return None
        self.slowest = max(self.slowest, micros / 1e6)
        self.took = micros / 1e6
        return self.program.stdout.read(size)

    def memory(self):
        """The most that the program has held, in bytes."""
        for line in Path(f"/proc/{self.program.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) * 1024
        return 0

    def close(self):
        self.program.stdin.close()
        self.program.wait()
