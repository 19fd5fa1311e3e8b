package dev.flowcard.agent;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a scanner read: the code, and the symbology where the scanner tells it. */
record ReadCode(String code, @Nullable String symbology) {

    /** ISO/IEC 15424: a bracket, the symbology's letter, a modifier. */
    private static final Pattern AIM = Pattern.compile("(\\][A-Za-z][0-9A-Za-z])(.+)", Pattern.DOTALL);

    static ReadCode of(byte[] frame, Profile profile) {
        String text = decode(frame, profile.charset().newDecoder());
        Matcher matcher = AIM.matcher(text);
        return profile.aim() && matcher.matches()
                ? new ReadCode(matcher.group(2), matcher.group(1))
                : new ReadCode(text, null);
    }

    /** Bytes that are no text in the charset are kept one by one: noise too arrives as it was. */
    private static String decode(byte[] frame, CharsetDecoder decoder) {
        try {
            return decoder.decode(ByteBuffer.wrap(frame)).toString();
        } catch (CharacterCodingException notText) {
            return new String(frame, StandardCharsets.ISO_8859_1);
        }
    }
}
