package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.keys.Authority;
import io.muskrat.core.createcluster.keys.EncryptionKey;
import io.muskrat.desktop.createcluster.keys.Listing;
import io.muskrat.desktop.ui.async.Tasks;

/** What the pages know of the account's network and keys; it lives as long as the wizard. */
public record NetworkModels(
        QuickVpcModel quickVpc,
        LeftoversModel leftovers,
        FirewallModel firewall,
        Listing<EncryptionKey> keys,
        Listing<Authority> authorities,
        ConfigurationTexts configurations) {

    public static NetworkModels of(Tasks tasks, Network network) {
        QuickVpcModel quickVpc = new QuickVpcModel(tasks, network);
        return new NetworkModels(quickVpc, new LeftoversModel(tasks, network, quickVpc::inHand),
                new FirewallModel(tasks, network),
                new Listing<>(tasks, network::keys), new Listing<>(tasks, network::authorities),
                new ConfigurationTexts(tasks, network));
    }
}
