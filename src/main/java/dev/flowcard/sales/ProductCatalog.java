package dev.flowcard.sales;

import java.util.Collection;

/** What sales needs to know of products; whoever owns them implements it. */
public interface ProductCatalog {
    /** Looks many up at once. */
    Lookup lookup(Collection<String> references);

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
