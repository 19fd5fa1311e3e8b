package dev.flowcard.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A planner's verb that needs a word of why, and where it adds pieces how many. */
final class VerbDialog extends Dialog {
    private static final int LONGEST_REASON = 500;
    private static final BigDecimal LARGEST = new BigDecimal("999999");

    private final @Nullable BigDecimalField quantity;
    private final TextField reason;
    private final boolean reasonRequired;

    /**
     * @param key below {@code production.plan.}: {@code .title} with the number, {@code .hint}, {@code .do}
     * @param act does it; false leaves the dialog open
     */
    private VerbDialog(
            String key,
            String number,
            boolean counts,
            boolean reasonRequired,
            BiPredicate<@Nullable BigDecimal, String> act) {
        super();
        String words = "production.plan." + key;
        this.reasonRequired = reasonRequired;
        setHeaderTitle(getTranslation(words + ".title", number));
        setWidth("440px");
        Span hint = new Span(getTranslation(words + ".hint"));
        hint.addClassName("sub");
        quantity = counts ? new BigDecimalField(getTranslation("production.plan.quantity")) : null;
        reason = new TextField(getTranslation("production.plan.hold.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(reasonRequired);
        add(column(hint, quantity, reason));
        Button go = new Button(getTranslation(words + ".do"), e -> {
            if (valid()
                    && act.test(
                            quantity == null ? null : quantity.getValue(),
                            reason.getValue().strip())) {
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("production.plan.hold.back"), e -> close()), go);
    }

    /** How many pieces, and why where somebody wants to say. */
    static VerbDialog counting(String key, String number, BiPredicate<@Nullable BigDecimal, String> act) {
        return new VerbDialog(key, number, true, false, act);
    }

    /** Nothing without a reason. */
    static VerbDialog reasoned(String key, String number, java.util.function.Predicate<String> act) {
        return new VerbDialog(key, number, false, true, (none, why) -> act.test(why));
    }

    private static Component column(@Nullable Component... fields) {
        com.vaadin.flow.component.orderedlayout.VerticalLayout column =
                new com.vaadin.flow.component.orderedlayout.VerticalLayout();
        column.setPadding(false);
        for (Component field : fields) {
            if (field != null) {
                ((com.vaadin.flow.component.HasSize) field).setWidthFull();
                column.add(field);
            }
        }
        return column;
    }

    private boolean valid() {
        boolean why = !reasonRequired || !reason.getValue().isBlank();
        reason.setInvalid(!why);
        if (quantity == null) {
            return why;
        }
        BigDecimal value = quantity.getValue();
        boolean count = value != null && value.signum() > 0 && value.compareTo(LARGEST) <= 0 && value.scale() <= 3;
        quantity.setInvalid(!count);
        return why && count;
    }
}
