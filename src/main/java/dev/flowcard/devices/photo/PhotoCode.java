package dev.flowcard.devices.photo;

import com.google.zxing.BarcodeFormat;

/**
 * A code on a photo.
 *
 * @param code as a scanner would have sent it: with its AIM prefix where that says that it is GS1
 * @param symbology AIM prefix, such as {@code ]C1}
 */
public record PhotoCode(String code, String format, String symbology) {
    /** Edges of anything make a Code 39 of a letter or two. */
    boolean likely() {
        return !format.equals(BarcodeFormat.CODE_39.name()) || code.length() > 2;
    }

    /** How many looks must agree: Code 128 checks itself well, Code 39 not at all, EAN takes one smeared code in ten for another. */
    int looks() {
        return Decoding.SQUARES.stream().anyMatch(square -> square.name().equals(format))
                ? 1
                : format.equals(BarcodeFormat.CODE_128.name()) ? 2 : 3;
    }
}
