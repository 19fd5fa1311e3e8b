package dev.flowcard.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** What can be done with an operation of the chart: lock it, free it, plan it in two parts or in one again, look at its order. */
class OperationDialog extends Dialog {

    /** What the page does with the operation that was touched. */
    interface Actions {
        void lock(GanttElement.Touched touched);

        void split(GanttElement.Touched touched);

        void join(GanttElement.Touched touched);
    }

    OperationDialog(GanttElement.Touched touched, Actions actions) {
        setHeaderTitle(touched.workOrder() + " · " + touched.sequence() + " " + touched.operation()
                + (touched.part() == 0 ? "" : " · " + touched.part() + "/2"));
        setWidth("520px");
        add(new Span(getTranslation(words(touched))));
        Button order = new Button(getTranslation("planning.open-order"), e -> {
            close();
            getUI().ifPresent(ui -> ui.navigate("orders/" + touched.order()));
        });
        order.setVisible(!touched.order().isEmpty());
        Button split = button("planning.split.on", touched, actions::split);
        split.setVisible(touched.divisible());
        Button join = button("planning.split.off", touched, actions::join);
        join.setVisible(touched.part() > 0 && touched.movable());
        Button lock = button(touched.locked() ? "planning.lock.off" : "planning.lock.on", touched, actions::lock);
        lock.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        lock.setVisible(touched.locked() || touched.movable());
        getFooter().add(new Button(getTranslation("planning.back"), e -> close()), order, split, join, lock);
    }

    private static String words(GanttElement.Touched touched) {
        return touched.locked() ? "planning.lock.is" : touched.movable() ? "planning.lock.may" : "planning.lock.not";
    }

    private Button button(String text, GanttElement.Touched touched, Consumer<GanttElement.Touched> action) {
        return new Button(getTranslation(text), e -> {
            close();
            action.accept(touched);
        });
    }
}
