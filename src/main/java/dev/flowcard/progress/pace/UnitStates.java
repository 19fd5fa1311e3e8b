package dev.flowcard.progress.pace;

import dev.flowcard.devices.spi.Named;
import dev.flowcard.devices.spi.OpenRun;
import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCalendars;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.progress.pace.HourBoard.Unit;
import dev.flowcard.progress.pace.HourBoard.UnitState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the work units of a centre say of themselves now, by what was scanned at their terminals. */
@Component
class UnitStates {
    private static final Duration SILENT = Duration.ofHours(3);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Plant plant;
    private final WorkCalendars calendars;
    private final Clock clock;

    UnitStates(JdbcClient jdbc, JsonMapper json, Plant plant, WorkCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.plant = plant;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What goes on at a terminal, and when it was heard of last. */
    private record Heard(TerminalSession session, Instant at) {
        boolean at(WorkUnit unit) {
            return unit.code().equals(session.workUnit())
                    || session.runs().stream().anyMatch(r -> r.workUnit().equals(unit.code()));
        }
    }

    List<Unit> of(WorkCenterId center) {
        List<Heard> heard = heard();
        return plant.workUnits().stream()
                .filter(u -> u.workCenter().equals(center))
                .map(u -> unit(u, heard))
                .toList();
    }

    private List<Heard> heard() {
        List<Heard> heard = new ArrayList<>();
        jdbc.sql("""
                select session, updated_at from terminal_session
                where session not like '%"persons":[],"runs":[]%' order by terminal_id limit 5000""").query(row -> {
            heard.add(new Heard(
                    json.readValue(row.getString(1), TerminalSession.class),
                    row.getTimestamp(2).toInstant()));
        });
        return heard;
    }

    private Unit unit(WorkUnit unit, List<Heard> all) {
        Named name = new Named(unit.name(), unit.nameEn());
        Optional<Heard> last = all.stream().filter(h -> h.at(unit)).max(Comparator.comparing(Heard::at));
        if (last.isEmpty()) {
            return new Unit(name, UnitState.SILENT, null);
        }
        Instant at = last.get().at();
        boolean silent = calendars.of(unit).workingTime(at, clock.instant()).compareTo(SILENT) > 0;
        return new Unit(name, silent ? UnitState.SILENT : state(unit, last.get().session()), at);
    }

    private static UnitState state(WorkUnit unit, TerminalSession session) {
        return session.runs().stream()
                .filter(r -> r.workUnit().equals(unit.code()))
                .map(UnitStates::state)
                .min(Comparator.naturalOrder())
                .orElse(UnitState.READY);
    }

    private static UnitState state(OpenRun run) {
        if (run.kind().equals("BREAKDOWN")) {
            return UnitState.DOWN;
        }
        if (run.paused()) {
            return UnitState.PAUSED;
        }
        return run.kind().equals("SETUP") ? UnitState.SETUP : UnitState.RUNNING;
    }
}
