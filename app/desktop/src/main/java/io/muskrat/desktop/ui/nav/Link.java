package io.muskrat.desktop.ui.nav;

/** A place in the app. Features know links, not each other. */
public sealed interface Link {

    /** Choose what to connect to. */
    record WelcomeLink() implements Link { }

    /**
     * @param id of a saved connection; empty for a new one
     * @param kind of a new one: {@code aws}, {@code msk} or {@code kafka}
     */
    record EditConnectionLink(String id, String kind) implements Link { }

    /** @param arn of the cluster to show, empty for the last one */
    record ClustersLink(String arn) implements Link {

        public ClustersLink() {
            this("");
        }
    }

    record CreateClusterLink() implements Link { }

    /** @param arn of a cluster; the wizard begins with a draft of one like it */
    record CreateLikeLink(String arn) implements Link { }

    /** @param arn of a cluster that was asked for; the wizard begins with its draft */
    record RetryClusterLink(String arn) implements Link { }

    record TopicsLink() implements Link { }

    /** @param topic the topic to show, empty for the last one */
    record MessagesLink(String topic) implements Link { }

    /** @param topic the topic to show, empty for the whole cluster */
    record MetricsLink(String topic) implements Link { }

    record CostLink() implements Link { }

    record TunnelsLink() implements Link { }

    /** @param now the examination of what is open, or failed to open, begins at once */
    record DoctorLink(boolean now) implements Link { }

    record SettingsLink() implements Link { }
}
