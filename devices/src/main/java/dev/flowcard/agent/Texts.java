package dev.flowcard.agent;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the agent says, in Chinese or English. */
final class Texts {

    private final ResourceBundle bundle;

    Texts(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        this.bundle = ResourceBundle.getBundle("messages.agent", spoken(locale), control);
    }

    private static Locale spoken(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    String text(String key, Object... arguments) {
        try {
            // as text: a sequence number or an HTTP status must not get a thousands separator
            Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
            return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
        } catch (MissingResourceException missing) {
            throw new IllegalStateException("no text for " + key, missing);
        }
    }
}
