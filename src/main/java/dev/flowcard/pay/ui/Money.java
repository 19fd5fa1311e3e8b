package dev.flowcard.pay.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** How amounts are written. */
final class Money {
    private Money() {}

    static String text(BigDecimal amount, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    /** Without needless zeros. */
    static String plain(BigDecimal quantity) {
        return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
    }
}
