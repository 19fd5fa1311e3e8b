package dev.flowcard.quality.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.flowcard.quality.InspectionDesk;
import dev.flowcard.quality.InspectionDetail;
import dev.flowcard.quality.InspectionView;
import dev.flowcard.quality.InspectorOnDuty;
import dev.flowcard.quality.ui.CardLookup.Found;
import dev.flowcard.quality.ui.PageState.Notice;
import dev.flowcard.shared.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inspector's page: scan the card, measure, decide. What is typed stays in the browser until it is saved or decided, see
 * {@code frontend/quality}; here is what needs the server.
 */
@Route(value = "quality", autoLayout = false)
@RolesAllowed({"INSPECTOR", "FOREMAN", "ADMIN"})
@Tag("flowcard-quality")
@StyleSheet("context://flowcard/styles/tokens.css")
@StyleSheet("context://flowcard/quality/quality.css")
@JsModule("context://flowcard/quality/quality.js")
class QualityView extends Component implements HasDynamicTitle {
    private static final JsonMapper JSON = new JsonMapper();

    private final InspectionDesk desk;
    private final PageReader reader;
    private final CardLookup cards;
    private final InspectionBoard board;
    private final InspectorOnDuty onDuty;
    private final boolean decides;

    private @Nullable String open;
    private @Nullable Notice notice;
    private @Nullable Registration watching;
    private int notices;

    QualityView(
            InspectionDesk desk,
            PageReader reader,
            CardLookup cards,
            InspectionBoard board,
            InspectorOnDuty onDuty,
            AuthenticationContext authentication) {
        this.desk = desk;
        this.reader = reader;
        this.cards = cards;
        this.board = board;
        this.onDuty = onDuty;
        this.decides = authentication.hasAnyRole("INSPECTOR", "ADMIN");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("quality.page.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watching = board.watch(ui.accessLater(this::show, () -> {}));
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watching != null) {
            watching.remove();
        }
    }

    /** A card was scanned, wherever the focus was. */
    @ClientCallable
    void scan(String code) {
        switch (cards.find(code)) {
            case Found.One one -> open(one.number());
            case Found.NothingToInspect nothing -> {
                String title = word("scan.nothing", nothing.workOrder());
                var at = nothing.operation();
                String text = at == null
                        ? word("scan.nothing.over")
                        : word(
                                "scan.nothing.at",
                                at.sequence() + " " + at.name().in(locale()),
                                word("operation." + at.state()));
                say("no", title, text);
            }
            case Found.Misread misread -> say("no", word("scan.misread"), word("scan.misread.do"));
            case Found.NoCard none -> say("no", word("scan.no-card"), word("scan.no-card.do"));
        }
    }

    @ClientCallable
    void open(String number) {
        attempt(() -> {
            open = number;
            notice = null;
            if (decides) {
                desk.start(number);
            }
            return null;
        });
    }

    @ClientCallable
    void close() {
        open = null;
        notice = null;
        show();
    }

    @ClientCallable
    void save(String sheet) {
        String number = open;
        if (number != null && decides) {
            attempt(() -> {
                desk.save(number, read(sheet).findings());
                return null;
            });
        }
    }

    @ClientCallable
    void release(String sheet) {
        decide(number -> desk.release(number, read(sheet).decision()), "released");
    }

    @ClientCallable
    void fail(String sheet) {
        decide(number -> desk.fail(number, read(sheet).decision()), "judged-failed");
    }

    @ClientCallable
    void repeat(String number) {
        attempt(() -> {
            open = desk.repeat(number).inspection().number();
            return new Notice(++notices, "ask", word("repeat.asked"), word("repeat.asked.do"));
        });
    }

    private void decide(java.util.function.Function<String, InspectionDetail> verb, String said) {
        String number = open;
        if (number == null) {
            return;
        }
        attempt(() -> {
            InspectionView view = verb.apply(number).inspection();
            open = null;
            String text = view.workOrder() + " · " + reader.operation(view, locale());
            String quantity = view.good() == null ? "" : PageReader.plain(view.good());
            return new Notice(
                    ++notices,
                    said.equals("released") ? "ok" : "no",
                    word(said, quantity),
                    text + "\n" + word(said + ".do"));
        });
    }

    private void attempt(Supplier<@Nullable Notice> action) {
        try {
            notice = action.get();
        } catch (Problem problem) {
            String fields = problem.fields().stream()
                    .map(f -> getTranslation(f.messageKey(), f.args().toArray()))
                    .collect(Collectors.joining("\n"));
            String title = getTranslation(problem.messageKey(), problem.args());
            notice = new Notice(++notices, "no", fields.isEmpty() ? title : word("not-done"), fields);
        }
        show();
    }

    private void say(String kind, String title, String text) {
        notice = new Notice(++notices, kind, title, text);
        show();
    }

    private void show() {
        var viewer = new PageReader.Viewer(locale(), onDuty.name(locale()), decides);
        getElement().setPropertyBean("state", reader.state(viewer, open, notice));
    }

    private static SheetInput read(String sheet) {
        try {
            return JSON.readValue(sheet, SheetInput.class);
        } catch (JacksonException e) {
            throw Problem.of(org.springframework.http.HttpStatus.BAD_REQUEST, "invalid", "quality.decision.invalid");
        }
    }

    private String word(String key, Object... args) {
        return getTranslation("quality.page." + key, args);
    }

    private Locale locale() {
        return getLocale();
    }
}
