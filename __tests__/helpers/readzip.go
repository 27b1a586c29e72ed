// Reads an archive with Go's archive/zip, which checks every CRC, and prints one line per entry:
// mode, method, size, SHA-256 and quoted name.
package main

import (
	"archive/zip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

func main() {
	archive, err := zip.OpenReader(os.Args[1])
	check(err)
	defer archive.Close()
	for _, file := range archive.File {
		content, err := file.Open()
		check(err)
		hash := sha256.New()
		_, err = io.Copy(hash, content)
		check(err)
		fmt.Printf("%o %d %d %x %q\n", file.ExternalAttrs>>16, file.Method, file.UncompressedSize64, hash.Sum(nil), file.Name)
	}
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
