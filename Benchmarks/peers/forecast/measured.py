"""Runs a command from a small process and says what it took.

    python -S -E measured.py OUTPUT ERRORS COMMAND ...

The largest memory of a process counts that of the process it was forked from, so a measurement
must not be started from a python with numpy in it. Prints status, seconds on the wall, processor
seconds and peak bytes.
"""

import os
import sys
import time

output, errors, *command = sys.argv[1:]
write = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
actions = [(os.POSIX_SPAWN_OPEN, 1, output, write, 0o600),
           (os.POSIX_SPAWN_OPEN, 2, errors, write, 0o600)]
start = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime,
      usage.ru_maxrss * 1024)
