package dev.flowcard.alarms;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.identity.People;
import dev.flowcard.production.HelpLine;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls for help are alarms: raised by a person at a work unit, acknowledged by who comes, cleared when help was given. */
@Component
class AndonCalls implements HelpLine {
    private final Alarms alarms;
    private final AlarmStore store;
    private final AlarmRaising raising;
    private final People people;

    AndonCalls(Alarms alarms, AlarmStore store, AlarmRaising raising, People people) {
        this.alarms = alarms;
        this.store = store;
        this.raising = raising;
        this.people = people;
    }

    @Override
    public List<OpenCall> openAt(String workUnit) {
        return calls(workUnit).stream()
                .map(a -> new OpenCall(a.args().get(1), a.raisedAt(), named(a.acknowledgedBy())))
                .toList();
    }

    /** Who answered is kept by his name; namesakes may be called otherwise in English, then none of them is meant. */
    private @Nullable Named named(@Nullable String name) {
        if (name == null) {
            return null;
        }
        List<String> english = people.all().stream()
                .filter(person -> person.name().equals(name))
                .flatMap(person -> Stream.ofNullable(person.nameEn()))
                .distinct()
                .toList();
        return new Named(name, english.size() == 1 ? english.getFirst() : null);
    }

    @Override
    public boolean raise(Call call) {
        return raising.raise(AlarmFact.usual(
                AlarmKind.HELP,
                subject(call.workUnit()) + call.category(),
                AlarmPlace.unit(call.workCenter(), call.workUnit()),
                List.of(call.unitName(), call.categoryName(), call.by())));
    }

    @Override
    public void answer(String workUnit, String by) {
        calls(workUnit).forEach(alarm -> alarms.acknowledge(alarm.id(), by, null));
    }

    @Override
    public void end(String workUnit) {
        calls(workUnit).forEach(alarm -> raising.clear(AlarmKind.HELP, alarm.subject()));
    }

    private List<Alarm> calls(String workUnit) {
        return store.openOf(AlarmKind.HELP, subject(workUnit));
    }

    private static String subject(String workUnit) {
        return workUnit + "/";
    }
}
