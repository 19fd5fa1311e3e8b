package dev.flowcard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import dev.flowcard.shared.Problem;
import java.util.stream.Collectors;

/** Tells what was refused, in the words of the refusal. */
public final class Refusals {
    private static final int MILLIS = 8_000;

    private Refusals() {}

    /** Does something that may be refused, and says whether it was done. */
    public static boolean attempt(Component page, Runnable action) {
        try {
            action.run();
            return true;
        } catch (Problem refused) {
            Notification shown = Notification.show(words(page, refused), MILLIS, Notification.Position.MIDDLE);
            shown.addThemeVariants(NotificationVariant.LUMO_ERROR);
            return false;
        }
    }

    private static String words(Component page, Problem refused) {
        return refused.fields().isEmpty()
                ? page.getTranslation(refused.messageKey(), refused.args())
                : refused.fields().stream()
                        .map(field -> page.getTranslation(
                                field.messageKey(), field.args().toArray()))
                        .collect(Collectors.joining(" "));
    }
}
