package dev.flowcard.cli.client;

/** The server refused, or was out of reach for too long. The message is for the person at the keyboard. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of HTTP, 0 where there was no answer */
    public ApiFailure(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status of HTTP, 0 where there was no answer. */
    public int status() {
        return status;
    }
}
