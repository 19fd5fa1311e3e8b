package dev.flowcard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * A day or moment that the database cannot hold is as malformed as one that is no date: in a parameter and in a body, the field is
 * named and nothing further in has to think of the year 999,999,999.
 */
@Component
class PlausibleDates extends SimpleModule implements WebMvcConfigurer {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998; // a zone's offset must not carry it into a year of five digits

    PlausibleDates() {
        super("plausible-dates");
        addDeserializer(LocalDate.class, new Within<>(LocalDateDeserializer.INSTANCE, LocalDate::getYear));
        addDeserializer(
                OffsetDateTime.class, new Within<>(InstantDeserializer.OFFSET_DATE_TIME, OffsetDateTime::getYear));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(
                LocalDate.class, (date, locale) -> date.toString(), parser(LocalDate::parse, LocalDate::getYear));
        registry.addFormatterForFieldType(
                OffsetDateTime.class,
                (moment, locale) -> moment.toString(),
                parser(OffsetDateTime::parse, OffsetDateTime::getYear));
    }

    private static <T> Parser<T> parser(Function<String, T> parse, ToIntFunction<T> year) {
        return (text, locale) -> {
            T parsed = parse.apply(text.strip());
            if (implausible(year.applyAsInt(parsed))) {
                throw new IllegalArgumentException("year");
            }
            return parsed;
        };
    }

    private static boolean implausible(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }

    /** What another deserializer reads, unless its year is out of the question. */
    private static final class Within<T> extends ValueDeserializer<T> {
        private final ValueDeserializer<T> reader;
        private final ToIntFunction<T> year;

        Within(ValueDeserializer<T> reader, ToIntFunction<T> year) {
            this.reader = reader;
            this.year = year;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            T value = reader.deserialize(parser, context);
            if (value != null && implausible(year.applyAsInt(value))) {
                return (T) context.handleWeirdStringValue(value.getClass(), String.valueOf(value), "year out of range");
            }
            return value;
        }
    }
}
