package io.muskrat.core.createcluster.properties;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Kind;

/** What MSK's defaults depend on. */
public record Surroundings(int zones, boolean tiered) {
    public static Surroundings of(ClusterDraft draft) {
        return new Surroundings(draft.placement().zones(), draft.kind() == Kind.STANDARD && draft.storage().tiered());
    }

    /** The value that brokers have when the configuration does not say; empty for none. */
    public String defaultOf(ServerProperty property) {
        boolean byStorage = property.name().startsWith("log.") || property.name().startsWith("unclean.");
        boolean elsewhere = byStorage ? tiered : zones == 2;
        return elsewhere ? property.mskElsewhere() : property.mskDefault();
    }
}
