module gozip

go 1.21
