package dev.flowcard.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text that a person reads, by key and language. A key starts with the name of its module; arguments are
 * {@link MessageFormat}'s, apostrophes are written as they are.
 */
@Component
public final class Messages {

    public static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    public static final Locale EN = Locale.ENGLISH;

    private final Map<Locale, Map<String, String>> texts = Map.of(ZH, load("zh_CN"), EN, load("en"));

    /** The text of a key in the nearest language there is; the key itself where there is none. */
    public String get(Locale locale, String key, @Nullable Object... args) {
        var language = nearest(locale);
        var pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            return key;
        }
        return args.length == 0 ? pattern : new MessageFormat(pattern.replace("'", "''"), language).format(args);
    }

    public boolean has(String key) {
        return texts.getOrDefault(ZH, Map.of()).containsKey(key);
    }

    public Set<String> keys(Locale locale) {
        return texts.getOrDefault(nearest(locale), Map.of()).keySet();
    }

    /** English for any English, Chinese for everything else. */
    public static Locale nearest(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals(EN.getLanguage()) ? EN : ZH;
    }

    private static Map<String, String> load(String suffix) {
        var all = new HashMap<String, String>();
        try {
            var pattern = "classpath*:messages/*_" + suffix + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
