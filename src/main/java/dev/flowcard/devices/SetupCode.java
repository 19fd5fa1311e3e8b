package dev.flowcard.devices;

/**
 * A barcode of a scanner's maker that changes a setting of it, as its manual states it.
 *
 * @param model for which it is meant; on another one it may do something else
 * @param does what is different afterwards, in the factory's own words
 * @param content the characters, without FNC3
 */
public record SetupCode(long id, String maker, String model, String does, Kind kind, String content) {
    /** How it is encoded. */
    public enum Kind {
        CODE_128,
        /** Code 128 that begins with the function character 3: scanners take it as an order and pass it on to nobody. */
        CODE_128_FNC3_FIRST,
        /** The same with the function character behind the order. */
        CODE_128_FNC3_LAST,
        QR
    }
}
