package dev.flowcard.agent;

/** A serial line's settings. */
record LineSettings(int baud, Parity parity, int dataBits, int stopBits) {

    static final LineSettings USUAL = new LineSettings(9600, Parity.NONE, 8, 1);

    enum Parity {
        NONE,
        ODD,
        EVEN,
        MARK,
        SPACE
    }

    LineSettings withBaud(int other) {
        return new LineSettings(other, parity, dataBits, stopBits);
    }

    LineSettings withParity(Parity other) {
        return new LineSettings(baud, other, dataBits, stopBits);
    }

    LineSettings withDataBits(int other) {
        return new LineSettings(baud, parity, other, stopBits);
    }

    LineSettings withStopBits(int other) {
        return new LineSettings(baud, parity, dataBits, other);
    }
}
