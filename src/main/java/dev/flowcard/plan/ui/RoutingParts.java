package dev.flowcard.plan.ui;

import dev.flowcard.plan.AlternativeTexts;
import dev.flowcard.plan.Routing;
import dev.flowcard.plan.RoutingDesk;
import dev.flowcard.plan.Routings;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the parts of the page of the routings need. */
@Component
record RoutingParts(
        RoutingDesk desk, Routings routings, Plant plant, AlternativeTexts alternatives, Messages messages) {

    RoutingPanel panel(Routing routing, RoutingPanel.Attempt act) {
        return new RoutingPanel(this, routing, act);
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String word(Locale locale, String key, Object... args) {
        return messages.get(locale, "plan.routings." + key, args);
    }

    /** From when until when it is valid, in words. */
    String validity(Routing routing, Locale locale) {
        if (routing.draft()) {
            return word(locale, "no-day");
        }
        @Nullable LocalDate from = routing.validFrom();
        @Nullable LocalDate until = routing.validUntil();
        if (from != null && until != null && until.isBefore(from)) {
            return word(locale, "replaced", from.toString());
        }
        if (from == null) {
            return until == null ? word(locale, "always") : word(locale, "until", until.toString());
        }
        return until == null ? word(locale, "onwards", from.toString()) : from + " – " + until;
    }
}
