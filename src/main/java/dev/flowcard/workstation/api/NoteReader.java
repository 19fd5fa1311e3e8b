package dev.flowcard.workstation.api;

import dev.flowcard.devices.spi.TerminalSession;
import dev.flowcard.notices.Notices;
import dev.flowcard.production.NoticeBoard.Place;
import dev.flowcard.shared.PlantZone;
import dev.flowcard.workstation.api.TerminalState.Note;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the foreman says to those at a terminal. */
@Component
class NoteReader {
    private final Notices notices;
    private final PlantZone zone;

    NoteReader(Notices notices, PlantZone zone) {
        this.notices = notices;
        this.zone = zone;
    }

    List<Note> at(String terminal, TerminalSession session) {
        return notices.unreadAt(new Place(terminal, session.workUnit(), session.persons())).stream()
                .map(n -> new Note(
                        n.id(), n.words(), n.writtenBy(), zone.at(n.writtenAt()).toOffsetDateTime()))
                .toList();
    }
}
