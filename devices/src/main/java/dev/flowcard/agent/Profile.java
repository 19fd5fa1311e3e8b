package dev.flowcard.agent;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;

/**
 * How a scanner model speaks.
 *
 * @param terminators byte sequences, any of which ends a code
 * @param maxLength longest code in bytes; what is longer is cut and sent as it is, so that it is answered and not lost
 * @param idleFlush silence that ends a code of a scanner which sends no terminator; zero: never
 * @param aim whether an AIM identifier in front ({@code ]C1}) is taken off and sent as the symbology
 */
record Profile(
        List<ByteSequence> terminators,
        ByteSequence prefix,
        ByteSequence suffix,
        int maxLength,
        Duration idleFlush,
        boolean aim,
        Charset charset,
        LineSettings line) {

    /** The longest code that the scan door takes. */
    static final int LONGEST = 4096;
}
