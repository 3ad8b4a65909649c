"""Pictures as data: shapes with colour roles. `paper` paints them, `report/svg.py` writes them: one geometry."""
