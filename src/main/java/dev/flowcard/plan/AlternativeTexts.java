package dev.flowcard.plan;

import dev.flowcard.plan.OperationTerms.Alternative;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkCenter;
import dev.flowcard.plant.WorkCenterId;
import dev.flowcard.shared.Problem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Work centres that stand in for another, as people write them: {@code MILL*1.3; BENCH}. */
@Component
public class AlternativeTexts {
    private static final Pattern ALTERNATIVE = Pattern.compile("(.+?)(?:\\*([0-9]{1,2}(?:\\.[0-9]{1,3})?))?");
    private static final int MOST = 8;

    private final Plant plant;

    AlternativeTexts(Plant plant) {
        this.plant = plant;
    }

    public String write(List<Alternative> alternatives) {
        return alternatives.stream()
                .map(a -> plant.workCenter(a.workCenter()).number() + factor(a.factor()))
                .collect(Collectors.joining("; "));
    }

    private static String factor(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? "" : "*" + factor.toPlainString();
    }

    /**
     * @param own the work centre itself, which does not stand in for itself
     * @throws Problem where it is not that
     */
    public List<Alternative> read(String text, WorkCenterId own) {
        List<Alternative> found = Arrays.stream(text.split("[;；]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> alternative(each, own))
                .toList();
        if (found.size() > MOST
                || found.stream().map(Alternative::workCenter).distinct().count() < found.size()) {
            throw problem("plan.routing.alternatives", text, Integer.toString(MOST));
        }
        return found;
    }

    private Alternative alternative(String text, WorkCenterId own) {
        Matcher said = ALTERNATIVE.matcher(text);
        Optional<WorkCenter> center =
                said.matches() ? plant.findWorkCenter(said.group(1).strip()) : Optional.empty();
        BigDecimal factor = said.matches() && said.group(2) != null ? new BigDecimal(said.group(2)) : BigDecimal.ONE;
        if (center.isEmpty() || center.get().id().equals(own) || factor.signum() == 0) {
            throw problem("plan.routing.alternative", text);
        }
        return new Alternative(center.get().id(), factor);
    }

    private static Problem problem(String key, String... args) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid", key, (Object[]) args)
                .field("alternatives", key, (Object[]) args);
    }
}
