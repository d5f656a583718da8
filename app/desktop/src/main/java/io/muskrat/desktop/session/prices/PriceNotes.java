package io.muskrat.desktop.session.prices;

import atlantafx.base.theme.Styles;
import io.muskrat.core.pricing.Price;
import io.muskrat.core.pricing.PriceList;
import io.muskrat.core.pricing.PriceSource;
import io.muskrat.core.pricing.bill.Bill;
import io.muskrat.desktop.ui.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Where the prices of a bill are from, of which day, and which of them stand in for the region's own. */
public final class PriceNotes extends VBox {

    /** What prices have in common when they are from one place. */
    private record Origin(PriceSource source, String region, LocalDate asOf) { }

    private final Texts texts;
    private List<String> shown = List.of();

    public PriceNotes(Texts texts) {
        super(3);
        this.texts = texts;
        getStyleClass().add("price-notes");
    }

    public void show(PriceList list, Bill bill) {
        Map<Origin, Set<String>> origins = new LinkedHashMap<>();
        for (Price price : bill.prices()) {
            Origin origin = new Origin(price.source(), price.region(), price.asOf());
            origins.computeIfAbsent(origin, any -> new LinkedHashSet<>())
                    .add(texts.get("cost.charge." + price.charge().key()));
        }
        List<String> notes = new ArrayList<>();
        list.failure().ifPresent(problem -> notes.add(texts.get("cost.note.failed", texts.what(problem))));
        origins.forEach((origin, charges) -> notes.add(note(list, origin, charges)));
        if (!bill.complete()) {
            String unknown = bill.lines().stream().filter(line -> line.price().isEmpty())
                    .map(line -> line.size().isEmpty() ? texts.get("cost.charge." + line.charge().key()) : line.size())
                    .collect(Collectors.joining(", "));
            notes.add(texts.get("cost.note.unknown", unknown));
        }
        if (!notes.equals(shown)) {
            shown = List.copyOf(notes);
            getChildren().setAll(notes.stream().map(PriceNotes::label).toList());
        }
    }

    private String note(PriceList list, Origin origin, Set<String> charges) {
        String source = texts.get("cost.source." + origin.source().key());
        String day = origin.asOf().equals(LocalDate.EPOCH) ? texts.get("cost.note.no-day") : origin.asOf().toString();
        boolean standsIn = !origin.region().equals(list.region());
        return texts.get(standsIn ? "cost.note.stands-in" : "cost.note.own",
                String.join(", ", charges), origin.region(), source, day, list.region());
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        return label;
    }
}
