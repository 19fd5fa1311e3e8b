package dev.flowcard.sales;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sales and materials need to know of products; whoever owns them implements it. */
public interface ProductCatalog {
    /** Looks many up at once. */
    Lookup lookup(Collection<String> references);

    /** What products are called, by their numbers; one that there is not is missing. */
    Map<String, Label> labels(Collection<String> numbers);

    /** What a product is called. */
    record Label(String name, @Nullable String nameEn) {
        public String in(Locale locale) {
            return nameEn != null && locale.getLanguage().equals("en") ? nameEn : name;
        }
    }

    /** Some products by what they are called in a file or request. */
    interface Lookup {
        /**
         * The number of the product that is meant; it is made where it is named for the first time.
         *
         * @throws dev.flowcard.shared.Problem where the name stands too near to another product's
         */
        String number(String reference);
    }
}
