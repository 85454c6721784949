#include "format/node.h"

const struct node *node_get(const struct node *node, struct view key)
{
    if (node == NULL || node->kind != NODE_MAP)
        return NULL;
    for (size_t i = 0; i < node->count; i++)
        if (view_equal(node->fields[i].key, key))
            return &node->fields[i].value;
    return NULL;
}

struct view node_string(const struct node *node)
{
    if (node == NULL || node->kind != NODE_STRING)
        return (struct view){ NULL, 0 };
    return node->string;
}

struct view node_get_string(const struct node *node, struct view key)
{
    return node_string(node_get(node, key));
}
