"""A handbook of teaching modules, interventions, programmes and stories, made from YAML."""
