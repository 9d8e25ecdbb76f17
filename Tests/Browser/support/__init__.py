"""What the tests of the pages stand on: a hub, clusters, and a browser that looks closely."""
