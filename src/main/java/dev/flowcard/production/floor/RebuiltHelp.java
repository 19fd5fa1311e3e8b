package dev.flowcard.production.floor;

import dev.flowcard.production.HelpLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls for help in a rebuild: nobody is called again. */
final class RebuiltHelp implements HelpLine {
    private final Map<String, List<OpenCall>> open = new HashMap<>();

    /** Of all that is done beside the work orders a later answer depends on the calls alone. */
    void aside(FloorCommand.Beside command) {
        if (command instanceof FloorCommand.CallHelp call) {
            raise(call.call());
        } else if (command instanceof FloorCommand.EndHelp end) {
            end(end.workUnit());
        }
    }

    @Override
    public List<OpenCall> openAt(String workUnit) {
        return List.copyOf(open.getOrDefault(workUnit, List.of()));
    }

    @Override
    public boolean raise(Call call) {
        return open.computeIfAbsent(call.workUnit(), unit -> new ArrayList<>())
                .add(new OpenCall(call.categoryName(), Instant.EPOCH, null));
    }

    @Override
    public void answer(String workUnit, String by) {
        // whoever answered, the call is as open as before
    }

    @Override
    public void end(String workUnit) {
        open.remove(workUnit);
    }
}
