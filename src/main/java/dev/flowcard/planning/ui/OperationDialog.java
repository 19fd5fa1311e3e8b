package dev.flowcard.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** What can be done with an operation of the chart: lock it, free it, look at its order. */
class OperationDialog extends Dialog {

    OperationDialog(GanttElement.Touched touched, Consumer<GanttElement.Touched> lock) {
        setHeaderTitle(touched.workOrder() + " · " + touched.sequence() + " " + touched.operation());
        setWidth("480px");
        add(new Span(getTranslation(
                touched.locked()
                        ? "planning.lock.is"
                        : touched.movable() ? "planning.lock.may" : "planning.lock.not")));
        Button order = new Button(getTranslation("planning.open-order"), e -> {
            close();
            getUI().ifPresent(ui -> ui.navigate("orders/" + touched.order()));
        });
        order.setVisible(!touched.order().isEmpty());
        Button act = new Button(getTranslation(touched.locked() ? "planning.lock.off" : "planning.lock.on"), e -> {
            close();
            lock.accept(touched);
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.setVisible(touched.locked() || touched.movable());
        getFooter().add(new Button(getTranslation("planning.back"), e -> close()), order, act);
    }
}
