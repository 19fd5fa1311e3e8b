package dev.flowcard.notification;

import java.io.IOException;

/** It will never arrive, however often it is tried: the reason is shown, and nothing is tried again. */
final class Undeliverable extends IOException {
    private static final long serialVersionUID = 1L;

    Undeliverable(String why) {
        super(why);
    }
}
