package dev.flowcard.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a stream of bytes into codes. It looks at one byte at a time: how the bytes were bundled makes no difference. */
final class Framer {

    private final Profile profile;
    private final int longestTerminator;
    private final byte[] buffer;
    private int length;
    private boolean overlong;

    Framer(Profile profile) {
        this.profile = profile;
        this.longestTerminator = profile.terminators().stream()
                .mapToInt(ByteSequence::length)
                .max()
                .orElse(0);
        int affixes = profile.prefix().length() + profile.suffix().length();
        this.buffer = new byte[profile.maxLength() + affixes + longestTerminator + 1];
    }

    List<byte[]> feed(byte[] bytes, int count) {
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            append(bytes[i]);
            int terminator = terminatorAtEnd();
            if (terminator > 0) {
                take(length - terminator, frames);
            }
        }
        return frames;
    }

    /** Whether a code has begun and not ended. */
    boolean pending() {
        return length > 0;
    }

    /** The code begun, taken as whole: for scanners that send no terminator. */
    List<byte[]> flush() {
        List<byte[]> frames = new ArrayList<>();
        take(length, frames);
        return frames;
    }

    /** Forgets the code begun: what comes after a lost connection does not belong to it. */
    void reset() {
        length = 0;
        overlong = false;
    }

    /** Where the buffer is full its beginning stays, and its end slides on: the terminator must still be seen. */
    private void append(byte next) {
        if (length == buffer.length) {
            int window = buffer.length - longestTerminator;
            System.arraycopy(buffer, window + 1, buffer, window, Math.max(0, longestTerminator - 1));
            length--;
            overlong = true;
        }
        buffer[length++] = next;
    }

    private int terminatorAtEnd() {
        int found = 0;
        for (ByteSequence terminator : profile.terminators()) {
            if (terminator.length() > found && terminator.ends(buffer, length)) {
                found = terminator.length();
            }
        }
        return found;
    }

    private void take(int end, List<byte[]> frames) {
        int from = profile.prefix().begins(buffer, end) ? profile.prefix().length() : 0;
        int suffix = profile.suffix().length();
        int to = !overlong && end - suffix >= from && profile.suffix().ends(buffer, end) ? end - suffix : end;
        if (to > from) {
            frames.add(Arrays.copyOfRange(buffer, from, Math.min(to, from + profile.maxLength())));
        }
        reset();
    }
}
