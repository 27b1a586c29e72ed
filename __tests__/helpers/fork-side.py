"""Runs the container side again and again, each time in a fork: Python itself starts once.

Takes the program's file, and on standard input folders, one a line, each with a file `stdin`. Writes the files `stdout` and
`stderr` there, and the exit code of each as a line.
"""
import os
import sys

with open(sys.argv[1], encoding="utf-8") as source:
    PROGRAM = compile(source.read(), "<string>", "exec")

while True:
    # Not by sys.stdin: what that reads ahead would be the program's.
    folder = b""
    while not folder.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            sys.exit()
        folder += byte
    folder = folder[:-1]
    child = os.fork()
    if child == 0:
        create = os.O_WRONLY | os.O_CREAT
        for number, (name, flags) in enumerate([(b"stdin", os.O_RDONLY), (b"stdout", create), (b"stderr", create)]):
            os.dup2(os.open(os.path.join(folder, name), flags, 0o644), number)
        os.chdir(folder)
        sys.argv = ["-c"]
        break
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)

exec(PROGRAM, {"__name__": "__main__", "__builtins__": __builtins__})
