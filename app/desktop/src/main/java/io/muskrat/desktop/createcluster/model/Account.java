package io.muskrat.desktop.createcluster.model;

import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.desktop.createcluster.network.Network;
import io.muskrat.desktop.session.prices.PricesModel;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * What the wizard needs of the account in which it creates.
 *
 * @param name of the connection
 * @param sandbox whether volumes, zones and subnets are simulated and there are plaintext listeners only
 * @param catalog asks what there is to choose from; blocks
 * @param create sends the request and returns the ARN; blocks, throws RefusedException for what is wrong with a field
 * @param network what is asked of VPCs, security groups, keys and authorities
 * @param sources of what is not needed by everybody
 * @param prices of its region, and how they are shown
 */
public record Account(
        String name,
        String region,
        boolean sandbox,
        Callable<Catalog> catalog,
        Function<ClusterDraft, String> create,
        Network network,
        Sources sources,
        PricesModel prices) {}
