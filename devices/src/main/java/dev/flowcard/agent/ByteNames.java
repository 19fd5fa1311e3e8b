package dev.flowcard.agent;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Bytes as a profile writes them: {@code CR}, {@code CRLF}, {@code STX}, {@code 0x1D}, {@code 'text'}, one after the other with blanks. */
final class ByteNames {

    private ByteNames() {}

    /** Alternatives, separated by commas. */
    static List<ByteSequence> alternatives(String written) {
        return Arrays.stream(written.split(",", -1)).map(ByteNames::sequence).toList();
    }

    static ByteSequence sequence(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String word : written.strip().split("\\s+", -1)) {
            bytes.writeBytes(bytes(word));
        }
        return new ByteSequence(bytes.toByteArray());
    }

    private static byte[] bytes(String word) {
        if (word.length() > 2 && word.startsWith("'") && word.endsWith("'")) {
            return word.substring(1, word.length() - 1).getBytes(StandardCharsets.UTF_8);
        }
        if (word.startsWith("0x") && word.length() > 2) {
            return HexFormat.of().parseHex(word, 2, word.length());
        }
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "CR" -> new byte[] {0x0D};
            case "LF" -> new byte[] {0x0A};
            case "CRLF" -> new byte[] {0x0D, 0x0A};
            case "TAB" -> new byte[] {0x09};
            case "STX" -> new byte[] {0x02};
            case "ETX" -> new byte[] {0x03};
            case "EOT" -> new byte[] {0x04};
            default -> throw new IllegalArgumentException(word);
        };
    }
}
