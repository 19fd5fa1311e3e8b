package dev.flowcard.shared;

/** The {@code page} (from 0) and {@code size} of a request for a list; a controller takes it as an argument. */
public record PageRequestParams(int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 500;

    public long offset() {
        return (long) page * size;
    }
}
