package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.quickvpc.Part;
import java.util.ArrayList;
import java.util.List;

/** The newest news of each part, in the order in which the parts were first heard of. */
public record Progress(List<Part.News> parts) {

    public Progress {
        parts = List.copyOf(parts);
    }

    static Progress none() {
        return new Progress(List.of());
    }

    Progress with(Part.News news) {
        List<Part.News> next = new ArrayList<>(parts);
        int at = place(news.part());
        if (at < 0) {
            next.add(news);
        } else {
            next.set(at, news);
        }
        return new Progress(next);
    }

    /** Without what was never there. */
    Progress ended() {
        return new Progress(parts.stream().filter(each -> !each.part().id().isEmpty()).toList());
    }

    // a part gets its id while it is made
    private int place(Part part) {
        for (int i = 0; i < parts.size(); i++) {
            Part known = parts.get(i).part();
            boolean same = !known.id().isEmpty() && known.id().equals(part.id());
            boolean made = known.id().isEmpty() && known.kind() == part.kind();
            if (same || made) {
                return i;
            }
        }
        return -1;
    }
}
