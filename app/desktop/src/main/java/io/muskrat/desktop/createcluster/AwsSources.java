package io.muskrat.desktop.createcluster;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.clusters.ClusterService;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.intake.ExistingCluster;
import io.muskrat.core.createcluster.intake.Taken;
import io.muskrat.desktop.createcluster.model.Sources;

/** What AWS tells of the connected account. */
record AwsSources(AwsClients clients) implements Sources {

    @Override
    public String number() {
        return new ClusterService(clients).account();
    }

    @Override
    public Taken like(String arn, Catalog catalog) {
        return new ExistingCluster(clients).like(arn, catalog);
    }
}
