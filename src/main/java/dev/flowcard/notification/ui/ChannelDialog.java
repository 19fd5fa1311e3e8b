package dev.flowcard.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.flowcard.notification.Channel;
import dev.flowcard.notification.Channels;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens a webhook or changes one. A new one's secret is shown this once. */
final class ChannelDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient Channels channels;
    private final transient Runnable saved;
    private final boolean known;
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final IntegerField step = new IntegerField();
    private final Checkbox enabled = new Checkbox();
    private final Div form = new Div(name, address, step, enabled);
    private final Button save = new Button();

    ChannelDialog(Channels channels, @Nullable Channel channel, Predicate<Runnable> attempt, Runnable saved) {
        this.channels = channels;
        this.saved = saved;
        this.known = channel != null;
        setWidth("560px");
        setHeaderTitle(word(known ? "edit" : "add"));
        name.setLabel(word("name"));
        name.setReadOnly(known);
        address.setLabel(word("address"));
        address.setPlaceholder("https://");
        step.setLabel(word("step"));
        step.setHelperText(word("step.help"));
        enabled.setLabel(word("on"));
        name.setValue(channel == null ? "" : channel.name());
        address.setValue(channel == null ? "" : channel.address());
        step.setValue(channel == null ? 1 : channel.fromStep());
        enabled.setValue(channel == null || channel.enabled());
        form.addClassName("office-form");
        add(form);
        save.setText(word("save"));
        save.addClickListener(e -> {
            var unused = attempt.test(this::save);
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(word("back"), e -> close()), save);
    }

    private String word(String key) {
        return getTranslation("notification.channels." + key);
    }

    private void save() {
        Channel stored = channels.save(
                name.getValue(),
                address.getValue(),
                Objects.requireNonNullElse(step.getValue(), 1),
                enabled.getValue());
        saved.run();
        if (known) {
            close();
            return;
        }
        Div secret = new Div(stored.secret());
        secret.addClassName("office-secret");
        form.removeAll();
        form.add(new Paragraph(word("secret")), secret);
        save.setVisible(false);
    }
}
